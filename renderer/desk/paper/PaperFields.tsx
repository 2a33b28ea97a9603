import { useLingui } from '@lingui/react/macro';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWordOptions } from '#renderer/desk/entry/use-word-options.ts';
import type { PaperDraft, PaperProblem } from '#renderer/desk/paper/paper-draft.ts';
import { useClassGuess } from '#renderer/desk/vehicles/use-class-guess.ts';
import { vehicleWords } from '#renderer/desk/words/register-words.ts';
import { categoryWords } from '#renderer/ui/category-words.ts';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { draft: PaperDraft; onDraft: (draft: PaperDraft) => void; problems: readonly PaperProblem[] };

/** The columns of the paper book, in its order. */
export function PaperFields({ draft, onDraft, problems }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const optionsOf = useWordOptions();
  const { say, guess } = useClassGuess(draft.vehicleClass);
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const departments = status.data?.state === 'open' ? status.data.departments : [];
  const sentences: Record<PaperProblem, string> = {
    sheet: t`Ghi số tờ, hoặc quét mã ở góc tờ.`,
    row: t`Ghi số hàng.`,
    day: t`Chọn ngày.`,
    cameAt: t`Ghi giờ, ví dụ 7:05.`,
    leftAt: t`Ghi giờ, ví dụ 7:40, hoặc để trống.`,
    name: t`Hãy ghi họ tên.`,
  };
  const field = (key: keyof PaperDraft, label: string) => ({
    label,
    autoComplete: 'off',
    value: draft[key],
    error: problems.some((problem) => problem === key) && sentences[key as PaperProblem],
    onChange: (event: { currentTarget: { value: string } }) => onDraft({ ...draft, [key]: event.currentTarget.value }),
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="sm" verticalSpacing="xs">
      <TextInput {...field('sheet', t`Số tờ`)} inputMode="numeric" maxLength={40} data-autofocus />
      <TextInput {...field('row', t`Hàng`)} inputMode="numeric" maxLength={2} />
      <DateInput {...field('day', t`Ngày`)} onChange={(day) => onDraft({ ...draft, day })} />
      <TextInput {...field('cameAt', t`Giờ vào`)} inputMode="numeric" maxLength={5} data-first />
      <TextInput {...field('name', t`Họ và tên`)} maxLength={120} />
      <TextInput {...field('documentNumber', t`Số giấy tờ`)} maxLength={32} />
      <TextInput {...field('phone', t`Điện thoại`)} type="tel" maxLength={24} />
      <NativeSelect {...field('category', t`Diện`)} data={optionsOf(categoryWords)} />
      <NativeSelect
        {...field('departmentId', t`Đơn vị`)}
        data={[
          { value: '', label: t`Cơ quan (không rõ đơn vị)` },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput {...field('host', t`Người tiếp`)} maxLength={120} />
      <TextInput {...field('purpose', t`Nội dung làm việc`)} maxLength={300} />
      <NativeSelect {...field('vehicleClass', t`Loại xe`)} data={optionsOf(vehicleWords)} onInput={say} />
      <TextInput
        {...field('plate', t`Biển số`)}
        maxLength={20}
        onChange={({ currentTarget: { value } }) => onDraft({ ...draft, plate: value, vehicleClass: guess(value) })}
      />
      <TextInput {...field('leftAt', t`Giờ ra`)} inputMode="numeric" maxLength={5} />
    </SimpleGrid>
  );
}
