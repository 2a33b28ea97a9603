import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import countries from '#assets/provinces/countries.json';
import units from '#assets/provinces/units.json';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import { toLocalDay } from '#renderer/ui/format.ts';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import { createGazetteer } from '#src/domain/declaration/gazetteer.ts';
import { suggestPlaces } from '#src/domain/declaration/suggestions.ts';

const gazetteer = createGazetteer({ units: units.units, countries: countries.countries });
const mostShown = 5;
const homeCountry = 'Việt Nam';

type Props = { place: string; scope: 'any' | 'country'; onChange: (place: string) => void };

/** A place as the person writes it; a touch completes what was begun, with or without diacritics. */
export function PlaceField({ place, scope, onChange }: Props) {
  const locale = useLocale();
  const day = toLocalDay(Date.now());
  // Before anything is typed, the country that nearly everybody at this door means.
  const begun = place === '' && scope === 'country' ? homeCountry : place;
  const found = suggestPlaces(gazetteer, begun, { day, locale, most: mostShown, scope });
  const suggestions = found.some(({ text }) => text === place) ? [] : found;
  return (
    <Stack gap="xs">
      <Field
        label={scope === 'country' ? <Trans>Quốc gia</Trans> : <Trans>Tỉnh, thành phố hoặc quốc gia</Trans>}
        value={place}
        onChange={onChange}
        keyboard="name"
        maxLength={120}
      />
      <Group gap="xs" mih="3rem">
        {suggestions.map(({ text, now }) => (
          <Button key={text} variant="light" onClick={() => onChange(text)}>
            {text}
            {now && (
              <Text span size="sm" ml="xs">
                <Trans>(nay thuộc {now})</Trans>
              </Text>
            )}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
