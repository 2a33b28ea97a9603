import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Radio, Stack } from '@mantine/core';
import { WholeField } from '#renderer/office/policies/editor/rules/NumberFields.tsx';
import type { RuleProps } from '#renderer/office/policies/editor/rules/RuleFields.tsx';
import classes from '#renderer/office/policies/policies.module.css';
import { useTell } from '#renderer/office/policies/use-tell.ts';
import { firstStopped } from '#renderer/ui/rules/limit-sentences.ts';
import type { Operator, RuleOf } from '#src/domain/policy/rules.ts';

type Limit = RuleOf<'people-in-office' | 'people-in-room' | 'people-outside'>;

/** A number, and which of the two ways of counting to it the letter uses: the words say who is the first to be stopped. */
export function LimitFields({ rule, onChange, errorAt }: RuleProps<Limit>) {
  const { t } = useLingui();
  const tell = useTell();
  const people = Number.isNaN(rule.people) ? 0 : rule.people;
  return (
    <div className={classes['fields']}>
      <WholeField
        label={t`Số người trong văn bản`}
        value={rule.people}
        error={errorAt('people')}
        onChange={(value) => onChange({ ...rule, people: value })}
      />
      {rule.kind === 'people-in-office' && (
        <NativeSelect
          label={t`Đếm ai`}
          value={rule.counted}
          onChange={(event) => onChange({ ...rule, counted: event.currentTarget.value as typeof rule.counted })}
          data={[
            { value: 'gathering', label: t`Từng cuộc họp, sự kiện tại cơ quan` },
            { value: 'everybody', label: t`Tất cả những ai đang ở trong cơ quan` },
          ]}
        />
      )}
      <Radio.Group
        className={classes['wide']}
        label={t`Văn bản viết`}
        value={rule.operator}
        error={errorAt('operator')}
        onChange={(operator) => onChange({ ...rule, operator: operator as Operator })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="more-than" label={`${t`“quá ${people} người”`}: ${firstStopped(tell, 'more-than', people)}`} />
          <Radio
            value="at-least"
            label={`${t`“từ ${people} người trở lên”`}: ${firstStopped(tell, 'at-least', people)}`}
          />
        </Stack>
      </Radio.Group>
    </div>
  );
}

export function DistanceFields({ rule, onChange, errorAt }: RuleProps<RuleOf<'distance'>>) {
  const { t } = useLingui();
  return (
    <div className={classes['fields']}>
      <WholeField
        label={t`Khoảng cách tối thiểu (mét)`}
        max={10}
        value={rule.metres}
        error={errorAt('metres')}
        onChange={(metres) => onChange({ ...rule, metres })}
      />
      <NativeSelect
        label={t`Ở đâu, khi nào`}
        value={rule.where}
        onChange={(event) => onChange({ ...rule, where: event.currentTarget.value as typeof rule.where })}
        data={[
          { value: 'between-people', label: t`Giữa người với người` },
          { value: 'when-talking', label: t`Khi nói chuyện, giao tiếp` },
          { value: 'public-places', label: t`Ở nơi công cộng` },
          { value: 'at-the-desk', label: t`Tại bàn tiếp khách` },
        ]}
      />
    </div>
  );
}
