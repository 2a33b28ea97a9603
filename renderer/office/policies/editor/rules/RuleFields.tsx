import { AreaFields } from '#renderer/office/policies/editor/rules/AreaFields.tsx';
import {
  DeclarationFields,
  ProofFields,
  TemperatureFields,
} from '#renderer/office/policies/editor/rules/HealthFields.tsx';
import { HoursFields } from '#renderer/office/policies/editor/rules/HoursFields.tsx';
import { DistanceFields, LimitFields } from '#renderer/office/policies/editor/rules/LimitFields.tsx';
import { DaysField, PercentField } from '#renderer/office/policies/editor/rules/NumberFields.tsx';
import { PlainSentence } from '#renderer/office/policies/editor/rules/PlainSentence.tsx';
import { WhomField } from '#renderer/office/policies/editor/rules/WhomField.tsx';
import type { Rule } from '#src/domain/policy/rules.ts';

export type RuleProps<R extends Rule = Rule> = {
  rule: R;
  onChange: (rule: Rule) => void;
  errorAt: (field: string) => string | undefined;
};

/** Just the fields that a rule of this kind has. */
export function RuleFields({ rule, ...props }: RuleProps) {
  switch (rule.kind) {
    case 'people-in-office':
    case 'people-in-room':
    case 'people-outside':
      return <LimitFields rule={rule} {...props} />;
    case 'staff-share':
      return <PercentField rule={rule} {...props} />;
    case 'distance':
      return <DistanceFields rule={rule} {...props} />;
    case 'hours':
      return <HoursFields rule={rule} {...props} />;
    case 'temperature':
      return <TemperatureFields rule={rule} {...props} />;
    case 'declaration':
      return <DeclarationFields rule={rule} {...props} />;
    case 'look-back':
      return <DaysField rule={rule} {...props} />;
    case 'mask':
    case 'sanitiser':
    case 'scan':
      return <WhomField value={rule.of} onChange={(of) => props.onChange({ ...rule, of })} />;
    case 'outbreak-areas':
      return <AreaFields rule={rule} {...props} />;
    case 'proof-accepted':
      return <ProofFields rule={rule} {...props} />;
    case 'urgent-only':
    case 'receiving-departments':
    case 'pass-reentry':
    case 'health-off':
      return <PlainSentence rule={rule} />;
  }
}
