/** A row with `undefined` where SQL says null: what the domain and the contract call missing. */
export type WithoutNulls<Row> = {
  readonly [Column in keyof Row]:
    | Exclude<Row[Column], null>
    | (null extends Row[Column] ? undefined : never)
}

export function withoutNulls<Row extends object>(row: Row): WithoutNulls<Row> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value ?? undefined]),
  ) as WithoutNulls<Row>
}
