// A list that the API pages, sorts and searches. Columns: { key, title, sortable, format, align, nowrap, phone: 'main' | 'sub' | 'hide' }.
// Slots: one by each column's key, `menu` for a row's actions, `empty`. Call reload() after a change.
const component = {
  props: {
    url: { type: String, required: true },
    columns: { type: Array, required: true },
    caption: { type: String, required: true },
    itemKey: { type: String, default: 'id' },
    searchable: { type: Boolean, default: true },
    searchLabel: { type: String, default: 'Search' },
    sort: { type: String, default: '' },
    perPage: { type: Number, default: 25 },
  },
  emits: ['loaded'],
  created() {
    this.hadFocus = false;
  },
  data() {
    return {
      items: null, total: 0, loading: true, failure: '', searchText: '', searched: false, request: 0, timer: 0,
      query: { page: 1, search: '', sort: this.sort },
    };
  },
  computed: {
    sortable() {
      return this.columns.filter(c => c.sortable);
    },
    isWaiting() {
      return this.items === null || (this.loading && !this.items.length);
    },
    // There from the beginning, so that nothing moves when the rows arrive.
    hasTools() {
      const hasRows = this.items === null || this.total > 0 || this.searched;
      return hasRows && (this.searchable || this.sortable.length > 0);
    },
    pages() {
      return Math.ceil(this.total / this.perPage);
    },
    countText() {
      return this.items && this.query.search ? `${ReadyKit.format.number(this.total)} found` : '';
    },
    rangeText() {
      const first = (this.query.page - 1) * this.perPage + 1;
      return `${first}–${Math.min(this.total, first + this.perPage - 1)} of ${ReadyKit.format.number(this.total)}`;
    },
  },
  watch: {
    searchText() {
      clearTimeout(this.timer);
      this.timer = setTimeout(this.searchNow, 250);
    },
  },
  mounted() {
    this.reload();
  },
  // The row or the button that had the focus may be gone with what was loaded.
  beforeUpdate() {
    this.hadFocus = this.$el.contains(document.activeElement);
  },
  updated() {
    if (this.hadFocus && document.activeElement === document.body) ReadyKit.focus(null);
  },
  beforeUnmount() {
    clearTimeout(this.timer);
  },
  methods: {
    async reload() {
      // Only the newest answer counts: an older search can come back last.
      const request = ++this.request;
      Object.assign(this, { loading: true, failure: '' });
      try {
        const { page, search, sort } = this.query;
        const list = await ReadyKit.api.get(this.url, { page, perPage: this.perPage, search: search || undefined, sort: sort || undefined });
        if (request === this.request) this.show(list);
      } catch (error) {
        if (!(error instanceof ReadyKit.ApiError)) throw error;
        if (request === this.request) this.failure = error.message;
      } finally {
        if (request === this.request) this.loading = false;
      }
    },
    show(list) {
      Object.assign(this, { items: list.items, total: list.total });
      this.$emit('loaded', list);
      // The last row of the last page was removed.
      if (!list.items.length && this.query.page > 1) this.go(Math.max(1, this.pages));
    },
    searchNow() {
      clearTimeout(this.timer);
      const search = (this.searchText || '').trim();
      if (search === this.query.search) return;
      this.searched = true;
      Object.assign(this.query, { search, page: 1 });
      this.reload();
    },
    go(page) {
      this.query.page = page;
      this.reload();
    },
    sortBy(column) {
      Object.assign(this.query, { sort: this.sortOf(column) === 'ascending' ? `-${column.key}` : column.key, page: 1 });
      this.reload();
    },
    // The menu closes and takes the focus with it.
    sortFromMenu(column) {
      this.sortBy(column);
      this.$refs.sorting.$el.focus();
    },
    sortOf(column) {
      if (this.query.sort === column.key) return 'ascending';
      return this.query.sort === `-${column.key}` ? 'descending' : '';
    },
    sortIcon(column) {
      return { ascending: '$sortAsc', descending: '$sortDesc' }[this.sortOf(column)];
    },
    ariaSort(column) {
      return column.sortable ? this.sortOf(column) || 'none' : undefined;
    },
    text(item, column) {
      const value = item[column.key];
      return column.format ? column.format(value, item) : value;
    },
    cellClass: column => [column.align === 'end' ? 'rk-cell--end' : '', column.nowrap ? 'rk-cell--nowrap' : '', `rk-cell--${column.phone || 'sub'}`],
    rowName(item) {
      const main = this.columns.find(c => c.phone === 'main') || this.columns[0];
      return this.text(item, main);
    },
  },
};
