import {
  type ChangeEvent,
  type FocusEvent,
  type FocusEventHandler,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';

type Typed<V> = {
  value: V;
  onChange: (value: V) => void;
  /** What a text means; of one that means nothing, the value that `say` says as ''. */
  read: (text: string) => V;
  say: (value: V) => string;
  disabled: boolean | undefined;
  onBlur: FocusEventHandler<HTMLInputElement> | undefined;
};

/**
 * A field whose text means a value: as typed while it is typed, as the house says it once it is left. Its form is not
 * sent as long as it cannot be read: where the value may be left out, a slip would be taken for none.
 */
export function useTypedField<V>({ value, onChange, read, say, disabled = false, onBlur }: Typed<V>) {
  const field = useRef<HTMLInputElement>(null);
  /** Null: the field says what `value` is. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const isUnread = !disabled && Boolean(typed?.trim()) && say(value) === '';
  useHeldForm(field, isUnread, () => setIsLeft(true));
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    setTyped(currentTarget.value);
    setIsLeft(false);
    const meant = read(currentTarget.value);
    if (!Object.is(meant, value)) onChange(meant);
  };
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    setIsLeft(true);
    if (say(value) !== '') setTyped(null);
    onBlur?.(event);
  };
  return {
    input: { ref: field, value: typed ?? say(value), onChange: take, onBlur: leave, disabled },
    /** There is something in it that cannot be read, and nobody is about to write on. */
    isMisread: isUnread && isLeft,
    /** The value came another way: what was typed is over. */
    forget: () => setTyped(null),
  };
}

function useHeldForm(field: RefObject<HTMLInputElement | null>, isHeld: boolean, onHeld: () => void) {
  const hold = useEffectEvent((event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    field.current?.focus();
    onHeld();
  });
  useEffect(() => {
    const form = field.current?.form;
    if (!isHeld || !form) return;
    const onSubmit = (event: Event) => hold(event);
    form.addEventListener('submit', onSubmit, { capture: true });
    return () => form.removeEventListener('submit', onSubmit, { capture: true });
  }, [field, isHeld]);
}
