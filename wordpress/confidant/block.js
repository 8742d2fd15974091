// The block in the editor: its settings, and a line in the place of the guide, which runs on the published page only.
//
// Plain functions of WordPress: nothing has to be built. What may be set comes from attributes.php.

((wp, { choices, written }) => {
  const make = wp.element.createElement;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl } = wp.components;

  /** What an author reads beside each setting. */
  const LABELS = {
    topic: "Begin at",
    holder: "Who holds the record is in",
    voice: "Speak to",
    theme: "Colours",
    "heading-level": "Level of its heading",
    loading: "Load",
    "law-date": "Law as at",
    "exit-url": "Where Exit leads",
    "advice-name": "Your advice line: its name",
    "advice-tel": "Your advice line: number or address",
  };

  /** The setting unset: the guide's own default, or the reader's choice. */
  const UNSET = { value: "", label: "Not set" };

  wp.blocks.registerBlockType("confidant/guide", {
    edit({ attributes, setAttributes }) {
      const control = (kind, name, more) =>
        make(kind, {
          key: name,
          label: LABELS[name] ?? name,
          value: attributes[name] ?? "",
          // An empty setting is none: it leaves the post as it would be had nobody touched it.
          onChange: (value) => setAttributes({ [name]: value || undefined }),
          ...more,
        });
      const chosen = ([name, labels]) =>
        control(SelectControl, name, {
          options: [UNSET, ...Object.entries(labels).map(([value, label]) => ({ value, label }))],
        });
      const typed = ([name, help]) => control(TextControl, name, { help: `Write ${help}.` });
      const settings = [...Object.entries(choices).map(chosen), ...Object.entries(written).map(typed)];

      const topic = choices.topic?.[attributes.topic];
      const instructions = `Here stands the guide on the published page${topic ? `, beginning at: ${topic}` : ""}. It does not run in the editor.`;
      return make(
        "div",
        useBlockProps(),
        make(InspectorControls, { key: "settings" }, make(PanelBody, { title: "Settings" }, settings)),
        make(Placeholder, { key: "place", icon: "privacy", label: "Confidant", instructions }),
      );
    },
    // The page's own markup is written by the server each time it is shown.
    save: () => null,
  });
})(window.wp, window.confidantBlock);
