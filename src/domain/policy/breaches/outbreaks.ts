import { routeOf } from '#src/domain/declaration/answers.ts';
import { findForm } from '#src/domain/declaration/forms.ts';
import { stopsInAreas } from '#src/domain/declaration/outbreaks.ts';
import type { Breach, Case } from '#src/domain/policy/breaches/breach.ts';
import { isReplaced } from '#src/domain/policy/breaches/health.ts';
import type { RuleOf } from '#src/domain/policy/rules.ts';

/** A declared stop in such a place, on one of its days. How far back is asked for is the questionnaire's affair. */
export function breachesOfOutbreaks({ areas, effect }: RuleOf<'outbreak-areas'>, given: Case): Breach[] {
  const { declaration } = given.facts;
  const form = declaration && findForm(given.forms, declaration.form, declaration.version);
  const stops = form ? routeOf(form, declaration.answers) : [];
  const isThere = stopsInAreas(stops, areas).length > 0;
  return isThere && !isReplaced('outbreak-areas', given) ? [{ code: 'outbreak-area', effect }] : [];
}
