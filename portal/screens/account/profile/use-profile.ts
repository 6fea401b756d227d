import { useEffect, useState } from 'preact/hooks';
import type { ProfileView } from '#shared/api/profile-views.ts';
import { call } from '../../../api/client.ts';
import type { Task } from '../../../app/use-task.ts';

/** What is on record, once it has arrived. */
export function useProfile(task: Task): ProfileView | undefined {
  const [profile, setProfile] = useState<ProfileView>();
  useEffect(() => {
    void task.run(() => call('profile.show', {})).then(setProfile);
  }, []);
  return profile;
}
