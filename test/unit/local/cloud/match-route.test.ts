import { describe, expect, it } from '@jest/globals';
import { matchRoute } from '#local/cloud/front/api-event.ts';

const routes = [
  { method: 'GET', path: '/api/v1/operations/{id}', functionName: 'public' },
  { method: 'GET', path: '/api/v1/operations/latest', functionName: 'user' },
  { method: 'POST', path: '/api/v1/recovery', functionName: 'public' },
];

describe('routes fit as API Gateway fits them', () => {
  it('decodes parameters', () => {
    expect(matchRoute(routes, 'GET', '/api/v1/operations/a%2Fb')?.parameters).toEqual({ id: 'a/b' });
  });

  it('prefers a literal segment to a parameter', () => {
    expect(matchRoute(routes, 'GET', '/api/v1/operations/latest')?.route.functionName).toBe('user');
  });

  it.each([
    ['POST', '/api/v1/recovery/'],
    ['POST', '/api/v1//recovery'],
    ['POST', '/api/v1/./recovery'],
    ['POST', '/api/v1/Recovery'],
    ['POST', '/api/v1/%72ecovery'],
    ['GET', '/api/v1/recovery'],
    ['GET', '/api/v1/operations/'],
    ['GET', '/api/v1/operations/a/b'],
  ])('%s %s is nobody’s (W3)', (method, path) => {
    expect(matchRoute(routes, method, path)).toBeUndefined();
  });
});
