import { openBook } from '#scripts/bench/desk/book.ts';
console.log(await openBook({ movements: 10_000_000, seed: 1 }, console.log));
