/** One acknowledged transaction as the receipts keep it: the size and root of the tree after it, and its lines. */
export type Receipt = {
  size: number;
  root: Uint8Array;
  lines: readonly {
    seq: number;
    head: string;
    openings: readonly (readonly [field: string, salt: string, value: string])[];
  }[];
};
