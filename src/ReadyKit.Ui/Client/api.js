// Calls of the API. A refusal becomes an ApiError: a sentence, a stable code and messages by field.
(function (kit) {
  'use strict';

  const base = kit.context.base || '';
  // A layout that hands nothing over, for a page that changes nothing, has no token.
  const csrf = kit.context.csrf || {};
  // Milliseconds. Nobody waits for ever in front of a request that hangs.
  const patience = 30000;

  const known = [400, 402, 403, 404, 409, 413, 429];

  // Seconds, from either form of the header (RFC 9110, section 10.2.3).
  const seconds = header => {
    if (!header) return null;
    const value = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
    return Number.isNaN(value) ? null : Math.max(0, value);
  };

  class ApiError extends Error {
    // `response` is null where none came: too late, or not at all.
    constructor(response, problem, isLate) {
      super((problem && problem.detail) || ApiError.sentence(response, isLate));
      this.name = 'ApiError';
      this.problem = problem && typeof problem === 'object' ? problem : {};
      this.status = response ? response.status : 0;
      this.code = this.problem.code || '';
      this.fields = this.problem.errors || {};
      // How many seconds the server asks to wait before the next try; null where it does not say.
      this.retryAfter = response ? seconds(response.headers.get('Retry-After')) : null;
    }

    // A problem's title is the status in the words of the protocol, such as "Not Found".
    static sentence(response, isLate) {
      if (isLate) return kit.t('kit.error.late');
      if (!response) return kit.t('kit.error.unreachable');
      if (known.includes(response.status)) return kit.t(`kit.error.${response.status}`);
      return kit.t(response.status >= 500 ? 'kit.error.server' : 'kit.error.other');
    }

    // The first message of each field.
    get fieldMessages() {
      return Object.fromEntries(Object.entries(this.fields).map(([name, messages]) => [name, [].concat(messages)[0]]));
    }
  }

  const signIn = () => {
    const here = location.pathname + location.search;
    location.assign(`${base}/login?returnUrl=${encodeURIComponent(here)}`);
    // The page is about to go: nothing may happen in between.
    return new Promise(() => {});
  };

  // What is not set is left out; a list is the same name several times.
  const withQuery = (url, values) => {
    const pairs = Object.entries(values || {}).flatMap(([name, value]) => [].concat(value).map(one => [name, one]))
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]);
    return pairs.length ? `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(pairs)}` : url;
  };

  const request = (method, data) => {
    const headers = { Accept: 'application/json' };
    if (csrf.header && method !== 'GET') headers[csrf.header] = csrf.token;
    if (data === undefined) return { method, headers };
    // A form with files brings its own type.
    if (data instanceof FormData) return { method, headers, body: data };
    return { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(data) };
  };

  const read = async response => {
    const text = await response.text();
    if (!/[/+]json\b/.test(response.headers.get('Content-Type') || '')) return text;
    return text ? JSON.parse(text) : null;
  };

  // The limit holds for the whole answer, not only for its beginning.
  const exchange = async (path, options) => {
    let response = null;
    try {
      response = await fetch(base + path, { ...options, signal: AbortSignal.timeout(patience) });
      return { response, body: await read(response) };
    } catch (error) {
      // Broken JSON of a refusal: its status still says what it is.
      if (error instanceof SyntaxError) return { response, body: null, isBroken: true };
      throw new ApiError(null, null, error.name === 'TimeoutError');
    }
  };

  const call = async (method, path, data) => {
    // The token is for this site alone.
    if (!path.startsWith('/') || path.startsWith('//')) throw new TypeError(`${path} is not a path of this site: begin with one slash.`);
    const { response, body, isBroken } = await exchange(path, request(method, data));
    if (response.status === 401) return signIn();
    if (!response.ok || isBroken) throw new ApiError(response, body);
    return body;
  };

  kit.ApiError = ApiError;
  // What a form posts to prove that it comes from this site.
  kit.csrf = csrf;
  kit.url = path => base + path;
  kit.workspaceUrl = path => `/api/workspaces/${kit.context.workspace.id}${path || ''}`;
  kit.api = {
    get: (url, params) => call('GET', withQuery(url, params)),
    post: (url, data) => call('POST', url, data || {}),
    put: (url, data) => call('PUT', url, data || {}),
    delete: url => call('DELETE', url),
  };
})(window.ReadyKit);
