import { msg } from '@lingui/core/macro';
import { healthSentences } from '#renderer/ui/rules/health-sentences.ts';
import { limitSentences } from '#renderer/ui/rules/limit-sentences.ts';
import { receptionSentences } from '#renderer/ui/rules/reception-sentences.ts';
import { listOf, type Tell } from '#renderer/ui/rules/tell.ts';
import type { Rule, RuleKind, RuleOf, Scope } from '#src/domain/policy/rules.ts';

const sentences: { [K in RuleKind]: (rule: RuleOf<K>, tell: Tell) => string } = {
  ...limitSentences,
  ...receptionSentences,
  ...healthSentences,
};

/** What a rule orders, in one or two sentences. Where it holds is said beside it (`scopeWords`). */
export const ruleSentence = (rule: Rule, tell: Tell): string =>
  (sentences[rule.kind] as (rule: Rule, tell: Tell) => string)(rule, tell);

/** "toàn cơ quan", "phòng A và phòng B": to be set after a colon. */
export function scopeWords(scope: Scope, tell: Tell): string {
  switch (scope.kind) {
    case 'office':
      return tell.i18n._(msg`toàn cơ quan`);
    case 'outside':
      return tell.i18n._(msg`bên ngoài trụ sở`);
    case 'departments':
      return placesWords(scope.departments, tell);
    case 'rooms':
      return placesWords(scope.rooms, tell);
  }
}

const placesWords = (ids: readonly string[], tell: Tell): string =>
  ids.length === 0 ? tell.i18n._(msg`(chưa chọn nơi nào)`) : listOf(tell, ids.map(tell.placeOf));
