import type { GivenCustomer } from "./customer.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export const givenCustomers: Readonly<Record<string, GivenCustomer>> = { en, es, pt, fr, de };
