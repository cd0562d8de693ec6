// Who did something: a person's initials, or what stands for what is no person.
const component = {
  props: { name: { type: String, default: '' }, kind: { type: String, default: 'person' } },
  computed: {
    initials() {
      return ReadyKit.format.initials(this.name);
    },
    icon() {
      return { system: 'mdi-cog-outline', apikey: 'mdi-key-outline', anonymous: 'mdi-help-circle-outline' }[this.kind.toLowerCase()];
    },
  },
};
