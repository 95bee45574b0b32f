export const dynamic = "force-dynamic";

/** An empty answer without the database: whether the process serves, and what the benchmarks compare with. */
export function GET(): Response {
  return new Response(null, { status: 204 });
}

export async function POST(request: Request): Promise<Response> {
  await request.arrayBuffer();
  return new Response(null, { status: 204 });
}
