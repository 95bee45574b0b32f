/** A request that is wrong as HTTP, before any service sees it. */
export class HttpError extends Error {
  readonly status: 400 | 403 | 415;

  constructor(status: HttpError["status"], message: string) {
    super(message);
    this.name = "HttpError";
    this.status = status;
  }
}
