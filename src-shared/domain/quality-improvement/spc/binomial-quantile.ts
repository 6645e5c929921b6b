/**
 * The 5 % quantile of the number of heads in so many tosses of a fair coin: the least number of
 * which the chance of so many or fewer is at least 1 in 20. Whole numbers throughout, so that no
 * rounding decides it; R's `qbinom(0.05, tosses, 0.5)`.
 *
 * @example fewestHeads(23) // 8
 */
export function fewestHeads(tosses: number): number {
  const all = 2n ** BigInt(tosses)
  let ways = 1n
  let upTo = 1n
  let heads = 0
  while (20n * upTo < all) {
    ways = (ways * BigInt(tosses - heads)) / BigInt(heads + 1)
    heads += 1
    upTo += ways
  }
  return heads
}
