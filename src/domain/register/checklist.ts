/** What is looked after at every shift. The office sets its own list; `id` stays when the wording changes. */
export type ChecklistItem = { id: string; vi: string; en: string };

/** `low`: there is some left, not for long. `missing`: not there, or not done. */
export const checklistStates = ['fine', 'low', 'missing'] as const;
export type ChecklistState = (typeof checklistStates)[number];

/** The item as it was called then: a later list must not reword what was answered. */
export type ChecklistAnswer = ChecklistItem & { state: ChecklistState };

/** Until the office says otherwise. */
export const usualChecklist: readonly ChecklistItem[] = [
  { id: 'disinfection', vi: 'Phun khử khuẩn', en: 'Surfaces disinfected' },
  { id: 'sanitiser', vi: 'Nước sát khuẩn', en: 'Hand sanitiser' },
  { id: 'masks', vi: 'Khẩu trang', en: 'Masks' },
  { id: 'thermometer', vi: 'Nhiệt kế', en: 'Thermometer' },
  { id: 'scanner', vi: 'Máy quét', en: 'Scanner' },
  { id: 'keys', vi: 'Chìa khóa', en: 'Keys' },
];
