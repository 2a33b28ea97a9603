import { Trans, useLingui } from '@lingui/react/macro';
import { Fieldset, TextInput } from '@mantine/core';
import type { Draft, ErrorOf, SetDraft } from '#renderer/office/policies/editor/draft.ts';
import classes from '#renderer/office/policies/policies.module.css';
import { DateInput } from '#renderer/ui/DateInput.tsx';

type Props = { draft: Draft; set: SetDraft; errorOf: ErrorOf };

/** What stands in the head of the letter. */
export function LetterFields({ draft: { letter }, set, errorOf }: Props) {
  const { t } = useLingui();
  const field = (key: keyof typeof letter, maxLength: number) => ({
    value: letter[key],
    maxLength,
    autoComplete: 'off',
    error: errorOf(null, `letter.${key}`),
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ letter: { ...letter, [key]: event.currentTarget.value } }),
  });
  return (
    <Fieldset legend={<Trans>Thông tin văn bản</Trans>}>
      <div className={classes['fields']}>
        <TextInput label={t`Số, ký hiệu`} placeholder="58/VP-HC-QT" withAsterisk {...field('number', 80)} />
        <DateInput
          label={t`Ngày ban hành`}
          description={t`Để trống nếu văn bản không ghi ngày.`}
          value={letter.issuedOn}
          error={errorOf(null, 'letter.issuedOn')}
          onChange={(issuedOn) => set({ letter: { ...letter, issuedOn } })}
        />
        <TextInput className={classes['wide']} label={t`Cơ quan ban hành`} withAsterisk {...field('issuer', 200)} />
        <TextInput
          className={classes['wide']}
          label={t`Trích yếu`}
          description={t`Văn bản nói về việc gì, như sau chữ “V/v”.`}
          {...field('title', 500)}
        />
      </div>
    </Fieldset>
  );
}
