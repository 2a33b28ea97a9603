import '@mantine/core/styles.css';
import { cleanup, render } from '@testing-library/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { userEvent } from 'vitest/browser';
import { createHost } from '#renderer/transport.ts';
import { GatebookProvider } from '#renderer/ui/GatebookProvider.tsx';
import { activateLocale, type Locale } from '#renderer/ui/i18n.ts';
import { deskTheme } from '#renderer/ui/theme.ts';
import { createBook } from '#tests/renderer/desk/book.ts';

type Show<V> = (value: V, onChange: (value: V) => void) => ReactNode;

/** A field that says beside itself what it means, and what was sent with it. */
function Field<V extends string | number>({ empty, show }: { empty: V; show: Show<V> }) {
  const [value, setValue] = useState(empty);
  const [sent, setSent] = useState<V[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent([...sent, value]);
  };
  const words = (one: V, ofNone: string) => (Object.is(one, empty) ? ofNone : String(one));
  return (
    <form onSubmit={submit} noValidate>
      {show(value, setValue)}
      <output>{words(value, 'không')}</output>
      <ul aria-label="đã gửi">
        {sent.map((one) => (
          <li key={one}>{words(one, 'để trống')}</li>
        ))}
      </ul>
    </form>
  );
}

/** A typed field labelled "Từ" in a form of its own; `empty` is what it means while there is nothing in it. */
export async function openField<V extends string | number>(empty: V, show: Show<V>, locale: Locale = 'vi') {
  cleanup();
  await activateLocale(locale);
  const screen = render(
    <GatebookProvider host={createHost(createBook([]).client)} theme={deskTheme} colorScheme="light">
      <Field empty={empty} show={show} />
    </GatebookProvider>,
  );
  const field = (await screen.findByLabelText('Từ')) as HTMLInputElement;
  const said = () => screen.getByRole('status').textContent;
  const sent = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
  const type = async (text: string) => {
    await userEvent.fill(field, '');
    field.focus();
    await userEvent.keyboard(text);
  };
  return { screen, field, said, sent, type };
}
