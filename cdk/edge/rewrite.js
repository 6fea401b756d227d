// A CloudFront Function (runtime 2.0), run at every request for a page. The portal is one page for every address below
// /portal/{alias}; files have a dot in their name, aliases never have one. HOME is filled in at synth.
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  var request = event.request;
  if (request.uri === '/' || request.uri === '/portal' || request.uri === '/portal/') {
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: 'HOME' } } };
  }
  if (/^\/portal\/[a-z0-9]/.test(request.uri) && request.uri.indexOf('.') === -1) request.uri = '/portal/index.html';
  return request;
}
