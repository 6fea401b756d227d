import type { PlacesView } from '#shared/api/place-views.ts';
import { useRead } from './use-read.ts';
import type { Read } from './use-read.ts';

/** The directories and portals that who is signed in looks after, with their names. */
export const usePlaces = (): Read<PlacesView> => useRead('admin-session.list-places', {});
