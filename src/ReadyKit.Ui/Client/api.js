// Calls of the API. A refusal becomes an ApiError: a sentence, a stable code and messages by field.
(function (kit) {
  'use strict';

  const base = kit.context.base || '';
  // A layout that hands nothing over, for a page that changes nothing, has no token.
  const csrf = kit.context.csrf || {};
  // Nobody waits for ever in front of a request that hangs.
  const http = axios.create({ baseURL: base, headers: csrf.header ? { [csrf.header]: csrf.token } : {}, timeout: 30000 });

  const sentences = {
    400: 'That did not work. Check what you entered.',
    402: 'Your plan does not include this.',
    403: 'Your role does not allow this.',
    404: 'This does not exist any more.',
    409: 'It was changed in the meantime. Load the page again.',
    413: 'That is too large.',
    429: 'Too many tries. Wait a moment, then try again.',
  };

  class ApiError extends Error {
    constructor(response, isLate) {
      const problem = (response && response.data) || {};
      super(problem.detail || ApiError.sentence(response, isLate));
      this.status = response ? response.status : 0;
      this.code = problem.code || '';
      this.fields = problem.errors || {};
      this.problem = problem;
    }

    // A problem's title is the status in the words of the protocol, such as "Not Found".
    static sentence(response, isLate) {
      if (isLate) return 'The server did not answer in time. Look whether it was done, and try again if not.';
      if (!response) return 'The server cannot be reached. Check your connection and try again.';
      return sentences[response.status] || (response.status >= 500 ? 'Something went wrong on our side. Try again in a moment.' : 'That did not work.');
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

  const call = async request => {
    try {
      return (await http(request)).data;
    } catch (error) {
      if (error.response && error.response.status === 401) return signIn();
      if (axios.isAxiosError(error)) throw new ApiError(error.response, error.code === axios.AxiosError.ECONNABORTED);
      throw error;
    }
  };

  kit.ApiError = ApiError;
  // What a form posts to prove that it comes from this site.
  kit.csrf = csrf;
  kit.url = path => base + path;
  kit.workspaceUrl = path => `/api/workspaces/${kit.context.workspace.id}${path || ''}`;
  kit.api = {
    get: (url, params) => call({ method: 'get', url, params }),
    post: (url, data) => call({ method: 'post', url, data: data || {} }),
    put: (url, data) => call({ method: 'put', url, data: data || {} }),
    delete: url => call({ method: 'delete', url }),
  };
})(window.ReadyKit);
