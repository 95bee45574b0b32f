import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import type { Readings } from "./readings.ts";

export const givenReadings: Readonly<Record<string, Readings>> = { en, es, pt, fr, de };
