import type { InEach } from '../languages.ts';

type Words = Readonly<Record<'all' | 'some' | 'portals' | 'directories' | 'missing', string>>;

export const placeTexts: InEach<Words> = {
  en: {
    all: 'Everything',
    some: 'Only these:',
    portals: 'Portals',
    directories: 'Directories',
    missing: 'Choose at least one portal and one directory',
  },
  de: {
    all: 'Alles',
    some: 'Nur diese:',
    portals: 'Portale',
    directories: 'Verzeichnisse',
    missing: 'Wählen Sie mindestens ein Portal und ein Verzeichnis',
  },
};
