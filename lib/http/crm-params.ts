import { z } from "zod";

/** The parts of the CRM's addresses. */
export const idParams = z.object({ id: z.uuid() });
export const answerParams = idParams.extend({ key: z.string().min(1).max(40) });
