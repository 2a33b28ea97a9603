import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createGazetteer, type Gazetteer } from '#src/domain/declaration/gazetteer.ts';

const also = z.array(z.string()).exactOptional();
const unit = z.object({
  code: z.string(),
  name: z.string(),
  isCity: z.boolean(),
  of: z.array(z.string()).min(1),
  from: z.iso.date().exactOptional(),
  until: z.iso.date().exactOptional(),
  also,
});
const country = z.object({ code: z.string(), vi: z.string(), en: z.string(), also });

/** The provinces of Viet Nam before and after the merger of 1 July 2025, and the countries. Throws a ZodError. */
export function loadGazetteer(assetsDir: URL): Gazetteer {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`provinces/${name}.json`, assetsDir), 'utf8')) as unknown;
  const { units } = z.object({ units: z.array(unit) }).parse(read('units'));
  const { countries } = z.object({ countries: z.array(country) }).parse(read('countries'));
  return createGazetteer({ units, countries });
}
