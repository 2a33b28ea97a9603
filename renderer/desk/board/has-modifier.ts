/** A key that is held with another belongs to the browser or the system, not to a row. */
export const hasModifier = ({ ctrlKey, altKey, metaKey }: Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>): boolean =>
  ctrlKey || altKey || metaKey;
