import { toSimplified } from "../../text/simplified.ts";

globalThis.tongbaoCheck.toSimplified = toSimplified;
