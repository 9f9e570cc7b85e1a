import { ratio, type Ratio } from "./ratio.ts";

/**
 * 合格率: (inspected − problems) ÷ inspected, counts of accounts.
 *
 * Only inspected accounts count: one that nobody looked at has neither passed nor failed
 * (国办秘函〔2019〕19号 judges each inspected account as 合格 or 不合格).
 *
 * @throws RangeError when nothing was inspected, or more problems than inspected
 */
export function passRate(inspected: number, problems: number): Ratio {
  if (problems < 0 || problems > inspected) {
    throw new RangeError(`${problems} problem accounts of ${inspected} inspected`);
  }
  return ratio(inspected - problems, inspected);
}

/**
 * 抽查比例: inspected ÷ accounts, counts of accounts.
 *
 * @throws RangeError when there are no accounts, or more were inspected than there are
 */
export function samplingRate(inspected: number, accounts: number): Ratio {
  if (inspected < 0 || inspected > accounts) {
    throw new RangeError(`${inspected} inspected of ${accounts} accounts`);
  }
  return ratio(inspected, accounts);
}

/**
 * 减少率: (previous − current) ÷ previous, counts of accounts. Negative when there are more than before.
 *
 * @throws RangeError when there were none before
 */
export function decreaseRate(previous: number, current: number): Ratio {
  return ratio(previous - current, previous);
}
