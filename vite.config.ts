import { defineConfig } from "vite";
import { insertTokens } from "./src/widget/build/insertTokens.ts";

/** Builds the chat widget as one classic script, for `<script src="/widget/v1.js" defer></script>`. */
export default defineConfig({
  plugins: [insertTokens()],
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "dist/widget",
    emptyOutDir: true,
    // lit asks for its copyright notice in every copy.
    rolldownOptions: { output: { comments: { legal: true } } },
    lib: { entry: "src/widget/v1.ts", formats: ["iife"], name: "Madoguchi", fileName: () => "v1.js" },
  },
});
