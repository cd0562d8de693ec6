// A list that the API pages, sorts and searches, drawn by Vuetify's v-data-table-server: its props, events and slots (`item.<key>`, …) pass through.
// Columns: { key, title, sortable, format, align, nowrap, phone: 'main' | 'plain' | 'sub' | 'hide' } and what Vuetify's headers take.
// Slots of its own: `menu` for a row's actions, `empty`. Call reload() after a change.
const component = {
  inheritAttrs: false,
  props: {
    url: { type: String, required: true },
    columns: { type: Array, required: true },
    caption: { type: String, required: true },
    itemKey: { type: String, default: 'id' },
    searchable: { type: Boolean, default: true },
    searchLabel: { type: String, default: () => ReadyKit.t('kit.table.search') },
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
      query: { page: 1, search: '', sort: this.sort }, menuKey: 'rk-menu',
    };
  },
  computed: {
    headers() {
      const menu = { key: this.menuKey, title: this.t('kit.table.actions'), sortable: false, cellProps: { class: 'rk-table-menu' }, headerProps: { class: 'rk-table-menu' } };
      return [...this.columns.map(this.header), ...(this.$slots.menu ? [menu] : [])];
    },
    // Sorted by buttons, which the space bar presses and a screen reader announces; Vuetify's own heads are neither.
    ownHeaders() {
      return this.headers.filter(column => !this.$slots[`header.${column.key}`]);
    },
    passedSlots() {
      return Object.keys(this.$slots).filter(name => !['menu', 'empty', 'colgroup'].includes(name));
    },
    // The same as `query.sort`, the way Vuetify writes it.
    sorting() {
      const { sort } = this.query;
      return sort ? [{ key: sort.replace(/^-/, ''), order: sort.startsWith('-') ? 'desc' : 'asc' }] : [];
    },
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
      return this.items && this.query.search ? this.tn('kit.table.found', this.total) : '';
    },
    rangeText() {
      const first = (this.query.page - 1) * this.perPage + 1;
      const { number } = ReadyKit.format;
      return this.t('kit.table.range', { first: number(first), last: number(Math.min(this.total, first + this.perPage - 1)), total: number(this.total) });
    },
  },
  watch: {
    searchText() {
      clearTimeout(this.timer);
      this.timer = setTimeout(this.searchNow, 250);
    },
  },
  mounted() {
    this.nameRoles();
    this.reload();
  },
  // The row or the button that had the focus may be gone with what was loaded.
  beforeUpdate() {
    this.hadFocus = this.$el.contains(document.activeElement);
  },
  updated() {
    this.nameRoles();
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
      if (page === this.query.page) return;
      this.query.page = page;
      this.reload();
    },
    sortAs([first]) {
      Object.assign(this.query, { sort: first ? `${first.order === 'desc' ? '-' : ''}${first.key}` : '', page: 1 });
      this.reload();
    },
    sortBy(column) {
      this.sortAs([{ key: column.key, order: this.sortOf(column) === 'ascending' ? 'desc' : 'asc' }]);
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
    text(item, column) {
      const value = item[column.key];
      return column.format ? column.format(value, item) : value;
    },
    header(column) {
      const classes = [column.nowrap ? 'rk-cell--nowrap' : '', `rk-cell--${column.phone || 'sub'}`];
      return {
        value: item => this.text(item, column),
        ...column,
        sortable: Boolean(column.sortable),
        // Vuetify cuts off what it may not wrap.
        nowrap: false,
        cellProps: { class: classes, role: 'cell', ...column.cellProps },
        headerProps: { class: classes, scope: 'col', 'aria-sort': column.sortable ? this.sortOf(column) || 'none' : undefined, ...column.headerProps },
      };
    },
    rowProps(row) {
      const { rowProps } = this.$attrs;
      return { role: 'row', ...(typeof rowProps === 'function' ? rowProps(row) : rowProps) };
    },
    // On a phone it is drawn as lines, which some browsers take for no table any more. Vuetify gives no attributes to the element itself.
    nameRoles() {
      this.$el.querySelector('.v-table__wrapper > table')?.setAttribute('role', 'table');
    },
    rowName(item) {
      const main = this.columns.find(c => c.phone === 'main') || this.columns[0];
      return this.text(item, main);
    },
  },
};
