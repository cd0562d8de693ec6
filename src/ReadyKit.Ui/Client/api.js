// Calls of the API. A refusal becomes an ApiError: a sentence, a stable code and messages by field.
(function (kit) {
  'use strict';

  const base = kit.context.base || '';
  const meta = document.querySelector('meta[name="csrf-token"]');
  const http = axios.create({ baseURL: base, headers: { [meta.dataset.header]: meta.content } });

  class ApiError extends Error {
    constructor(response) {
      const problem = (response && response.data) || {};
      super(problem.detail || problem.title || ApiError.sentence(response));
      this.status = response ? response.status : 0;
      this.code = problem.code || '';
      this.fields = problem.errors || {};
      this.problem = problem;
    }

    static sentence(response) {
      if (!response) return 'The server cannot be reached. Check your connection and try again.';
      return response.status >= 500 ? 'Something went wrong on our side. Try again in a moment.' : 'That did not work.';
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
      if (axios.isAxiosError(error)) throw new ApiError(error.response);
      throw error;
    }
  };

  kit.ApiError = ApiError;
  // What a form posts to prove that it comes from this site.
  kit.csrf = { field: meta.dataset.field, token: meta.content };
  kit.url = path => base + path;
  kit.workspaceUrl = path => `/api/workspaces/${kit.context.workspace.id}${path || ''}`;
  kit.api = {
    get: (url, params) => call({ method: 'get', url, params }),
    post: (url, data) => call({ method: 'post', url, data: data || {} }),
    put: (url, data) => call({ method: 'put', url, data: data || {} }),
    delete: url => call({ method: 'delete', url }),
  };
})(window.ReadyKit);
