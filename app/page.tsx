import { redirect } from "next/navigation";

/** The inbox is where the work is; who is not signed in is sent on from there. */
export default function HomePage(): never {
  redirect("/inbox");
}
