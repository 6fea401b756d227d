// A CloudFront Function (runtime 2.0), run at every request for a page. The portal is one page for every address below
// /portal/{alias}; files have a dot in their name, aliases never have one. The administrators' console is one page as well.
// The address of the first portal is filled in at synth.
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  var request = event.request;
  var uri = request.uri;
  // The last is where password managers look for the page that changes a password.
  if (uri === '/' || uri === '/portal' || uri === '/portal/' || uri === '/.well-known/change-password') {
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/HOME' } } };
  }
  if (/^\/console(\/[^.]*)?$/.test(uri)) {
    request.uri = '/portal/console.html';
    return request;
  }
  // Said here, because the private bucket would say "forbidden", in XML.
  if (!/^\/portal\/[a-z0-9]/.test(uri)) {
    return {
      statusCode: 404,
      statusDescription: 'Not Found',
      body: { encoding: 'text', data: 'There is nothing here.' },
    };
  }
  if (uri.indexOf('.') === -1) request.uri = '/portal/index.html';
  // One file each for all portals; the address tells the browser where the installed app starts, and whose messages come.
  var shared = /^\/portal\/[^/.]+\/(manifest\.webmanifest|push-worker\.js)$/.exec(uri);
  if (shared) request.uri = '/portal/' + shared[1];
  return request;
}
