import { useLingui } from '@lingui/react/macro';
import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import type { PersonDraft, PersonProblem } from '#renderer/office/setup/setup-draft.ts';

const pinLength = 6;

type Props = {
  legend: string;
  person: PersonDraft;
  onPerson: (person: PersonDraft) => void;
  problem: PersonProblem | undefined;
};

/** A name and a PIN, typed twice: who mistypes it once would be locked out of an office that has nobody else. */
export function PersonFields({ legend, person, onPerson, problem }: Props) {
  const { t } = useLingui();
  const pinError =
    problem === 'pin-not-six-digits'
      ? t`Mã PIN phải đủ 6 chữ số.`
      : problem === 'pin-weak' && t`Mã PIN này dễ đoán (số lặp hoặc số liền nhau). Chọn 6 số khác.`;
  const pinField = (label: string, field: 'pin' | 'pinAgain', error: string | false) => (
    <TextInput
      type="password"
      label={label}
      value={person[field]}
      inputMode="numeric"
      maxLength={pinLength}
      autoComplete="new-password"
      data-keyboard="number"
      error={error}
      onChange={(event) => onPerson({ ...person, [field]: event.currentTarget.value.replace(/\D/g, '') })}
    />
  );
  return (
    <Fieldset legend={legend}>
      <TextInput
        label={t`Họ và tên`}
        value={person.name}
        maxLength={120}
        autoComplete="off"
        data-keyboard="name"
        error={problem === 'name-missing' && t`Ghi họ tên: sổ phải cho biết ai đã làm việc gì.`}
        onChange={(event) => onPerson({ ...person, name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
        {pinField(t`Mã PIN 6 số`, 'pin', pinError)}
        {pinField(t`Nhập lại mã PIN`, 'pinAgain', problem === 'pins-differ' && t`Hai lần nhập không giống nhau.`)}
      </SimpleGrid>
    </Fieldset>
  );
}
