import { exactly } from "../../figures/interval.ts";
import type { Observation } from "../observation.ts";
import type { Proof } from "../proof.ts";
import { isExact } from "../../figures/printed-number.ts";
import type { World } from "../world.ts";
import { stand } from "./stand.ts";

/** 名单: a list names as many as are counted. One that names only some can speak against a smaller count alone. */
export function proveNaming(figure: Observation, world: World): Proof | undefined {
  const [list] = world.namedListsOf(figure);
  if (!list || !isExact(figure.number)) return undefined;
  const { rows, place, partial } = list;
  const fewer = BigInt(rows) <= figure.number.units;
  if (partial && fewer) return undefined;
  return {
    identity: "naming",
    figure,
    derivation: { form: "listed", rows, place },
    operands: [],
    agreement: stand(figure.number, exactly(rows)),
    certain: true,
  };
}
