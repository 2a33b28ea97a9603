import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Method } from '#renderer/keyboard/typing.ts';

type Choice = { method: Method; choose: (method: Method) => void };

const MethodContext = createContext<Choice | null>(null);

/**
 * Keeps how a person wants to write for as long as it is mounted: one visit, whose steps each have a keyboard. It begins
 * with a key for every accent, which needs no knowledge; what one visitor chose must not be left to the next.
 */
export function MethodProvider({ children }: { children: ReactNode }) {
  const [method, choose] = useState<Method>('accents');
  return <MethodContext value={{ method, choose }}>{children}</MethodContext>;
}

export function useMethod(): Choice {
  const choice = useContext(MethodContext);
  if (!choice) throw new Error('A keyboard stands within a MethodProvider.');
  return choice;
}
