/** By the page's path; drawn with strokes on 24 by 24. */
const icons: Readonly<Record<string, string>> = {
  dashboard: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  audit: 'M6 3.5h9l3 3v14H6zM9 9h6M9 13h6M9 17h4',
  issues: 'M4 5.5h16v10H10l-4 4v-4H4zM12 8v3M12 13v.01',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.7-3.5 3-5.5 6.5-5.5s5.8 2 6.5 5.5M16 5a3.3 3.3 0 0 1 0 6.3M18.5 14.5c1.7.9 2.7 2.6 3 5',
  tokens: 'M8 3.5h8v17H8zM11 17.8h2M10.8 8.5h2.4M10.8 11.5h2.4',
  onboarding:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.7-3.5 3-5.5 6.5-5.5 2 0 3.7.7 4.9 2M19 14v6M16 17h6',
  resources: 'M3.5 5h17v14h-17zM3.5 9h17M6 7v.01M8.5 7v.01',
  directories: 'M12 3.5v6M12 9.5H5.5v4M12 9.5h6.5v4M3 13.5h5v5H3zM16 13.5h5v5h-5zM9.5 3.5h5v4h-5z',
  texts: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  administrators: 'M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15 10',
  'api-keys': 'M4.5 15.5a4 4 0 1 1 3.9-5h11.1V14M16 10.5V13M4.5 11.5v.01',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  'my-account': 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
};

export const iconOf = (path: string): string => icons[path] ?? 'M5 5h14v14H5z';
