// A button that posts a plain form: for what leads to another page.
const component = {
  props: { action: { type: String, required: true }, values: { type: Object, default: () => ({}) } },
  data: () => ({ csrf: ReadyKit.csrf, busy: false }),
  mounted() {
    // Coming back by the browser's button must find a button that works.
    window.addEventListener('pageshow', this.wake);
  },
  beforeUnmount() {
    window.removeEventListener('pageshow', this.wake);
  },
  methods: {
    submit(event) {
      if (this.busy) event.preventDefault();
      this.busy = true;
    },
    wake() {
      this.busy = false;
    },
  },
};
