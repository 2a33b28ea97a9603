export const form = {
  id: 'everyone',
  version: 1,
  title: { vi: 'Tờ khai y tế', en: 'Health declaration' },
  questions: [
    {
      id: 'symptoms',
      text: { vi: 'Trong {days} ngày qua có dấu hiệu nào?', en: 'Any signs in the past {days} days?' },
      kind: 'yes-no' as const,
      yes: 'hold' as const,
      details: 'choices' as const,
      choices: [{ id: 'fever', text: { vi: 'Sốt', en: 'Fever' } }],
    },
    {
      id: 'travel',
      text: { vi: 'Có đi nơi khác không?', en: 'Any travel?' },
      kind: 'yes-no' as const,
      yes: 'none' as const,
      details: 'stops' as const,
    },
  ],
  truth: { vi: 'Tôi khai đúng.', en: 'This is true.' },
};
