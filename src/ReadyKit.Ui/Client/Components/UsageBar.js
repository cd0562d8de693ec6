// How much of a limit is used. A limit of null means that there is none.
const component = {
  props: {
    label: { type: String, required: true },
    used: { type: Number, required: true },
    limit: { type: Number, default: null },
  },
  data: () => ({ id: `rk-usage-${Vue.useId()}` }),
  computed: {
    percent() {
      return this.limit ? Math.min(100, (this.used / this.limit) * 100) : 100;
    },
    numbers() {
      const { number } = ReadyKit.format;
      if (this.limit === null) return this.t('kit.usage.unlimited', { used: number(this.used) });
      return this.t('kit.usage.of', { used: number(this.used), limit: number(this.limit) });
    },
  },
};
