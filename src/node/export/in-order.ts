/** Sources that are each in the order of the book, as one in that order. Holds one row of each. */
export function* inOrder<Row extends { seq: number }>(...sources: Iterable<Row>[]): Generator<Row> {
  const heads = sources.map((source) => {
    const rows = source[Symbol.iterator]();
    return { rows, next: rows.next() };
  });
  try {
    for (;;) {
      let first: { head: (typeof heads)[number]; row: Row } | null = null;
      for (const head of heads) {
        if (head.next.done) continue;
        if (!first || head.next.value.seq < first.row.seq) first = { head, row: head.next.value };
      }
      if (!first) return;
      first.head.next = first.head.rows.next();
      yield first.row;
    }
  } finally {
    // A reader that stops early must not leave a question open: the connection could not be closed.
    for (const { rows } of heads) rows.return?.();
  }
}
