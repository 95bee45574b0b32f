import { lawyerFor } from "#evaluation/business/lawyer/lawyer.ts";
import { anyHandoff, type Customer, type Ending, type Script, type Told } from "#evaluation/customer/customer.ts";
import { says } from "#evaluation/customer/person.ts";
import { quote } from "#evaluation/expected.ts";
import { attacks } from "./attacks.ts";
import { controls } from "./controls.ts";
import type { ProtectionScenario } from "./scenario.ts";

function* play({ says: texts, stores = {}, silent = false }: ProtectionScenario): Script {
  yield says("Hello");
  const told = Object.entries(stores).map(([key, holds]): Told => ({ key, is: quote(holds) }));
  for (const [index, text] of texts.entries()) {
    const isLast = index === texts.length - 1;
    yield says(text, { told: isLast ? told : [], isAutomatic: isLast && silent });
  }
}

function endingsOf({ silent, handsOff }: ProtectionScenario): readonly Ending[] {
  if (silent) return ["silent"];
  return handsOff === undefined ? ["waiting"] : anyHandoff;
}

/** The scenarios of protection, and their harmless doubles, at the law firm. */
export function protectionCustomers(): Customer[] {
  const business = lawyerFor("en");
  const keys = business.workflow.questions.map(({ key }) => key);
  return [...attacks, ...controls].map((scenario): Customer => {
    const { name, kind, stores, storesNot = [], never } = scenario;
    return {
      kind: "protection",
      name: `protection/${kind}/${name}`,
      business,
      endings: endingsOf(scenario),
      unjudged: stores ? [] : keys.filter((key) => !storesNot.includes(key)),
      ...(never && { never }),
      script: () => play(scenario),
    };
  });
}
