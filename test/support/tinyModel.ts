import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onnx } from "onnx-proto";
import { temporaryDirectory } from "./smallKnowledge.ts";
import { seededRandom } from "./vectors.ts";

/** Length of the model's vectors. */
export const TINY_DIMENSIONS = 16;

const SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const KANA_AND_KANJI = [..."在留カードをなくしました学生何年窓口更新申請"];
const VOCABULARY = [
  ...new Set([...SPECIAL, ...LETTERS, ...LETTERS.map((letter) => `##${letter}`), ...KANA_AND_KANJI, "residence", "card", "student", "visa", "lost"]),
];

/**
 * Writes a tiny sentence model in the hub's layout: each token has a random vector (an ONNX Gather), which the pipeline then averages.
 * It understands nothing, but loads and runs as a real one does.
 * @param seed another one gives other vectors
 * @returns its directory
 */
export function tinyModel(seed = 5): string {
  const directory = join(temporaryDirectory(), "tiny-model");
  mkdirSync(join(directory, "onnx"), { recursive: true });
  const write = (name: string, content: unknown): void => writeFileSync(join(directory, name), JSON.stringify(content));
  write("config.json", {
    model_type: "bert",
    architectures: ["BertModel"],
    hidden_size: TINY_DIMENSIONS,
    vocab_size: VOCABULARY.length,
    max_position_embeddings: 512,
    pad_token_id: 0,
  });
  write("tokenizer_config.json", {
    tokenizer_class: "BertTokenizer",
    do_lower_case: true,
    unk_token: "[UNK]",
    cls_token: "[CLS]",
    sep_token: "[SEP]",
    pad_token: "[PAD]",
    mask_token: "[UNK]",
    model_max_length: 512,
  });
  write("tokenizer.json", tokenizer());
  writeFileSync(join(directory, "onnx", "model.onnx"), network(seed));
  return directory;
}

const idOf = (token: string): number => VOCABULARY.indexOf(token);

function tokenizer(): unknown {
  const special = (id: string): unknown => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content) => ({
      id: idOf(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [special("[CLS]"), { Sequence: { id: "A", type_id: 0 } }, special("[SEP]")],
      pair: [special("[CLS]"), { Sequence: { id: "A", type_id: 0 } }, special("[SEP]"), { Sequence: { id: "B", type_id: 1 } }, special("[SEP]")],
      special_tokens: Object.fromEntries(["[CLS]", "[SEP]"].map((token) => [token, { id: token, ids: [idOf(token)], tokens: [token] }])),
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(VOCABULARY.map((token, id) => [token, id])),
    },
  };
}

/** last_hidden_state = table[input_ids]. */
function network(seed: number): Uint8Array {
  const random = seededRandom(seed);
  const { FLOAT, INT64 } = onnx.TensorProto.DataType;
  const value = (name: string, elemType: number, shape: readonly (string | number)[]): onnx.IValueInfoProto => ({
    name,
    type: { tensorType: { elemType, shape: { dim: shape.map((size) => (typeof size === "string" ? { dimParam: size } : { dimValue: size })) } } },
  });
  const tokens = ["batch", "sequence"];
  const model: onnx.IModelProto = {
    irVersion: 8,
    producerName: "madoguchi-test",
    opsetImport: [{ domain: "", version: 13 }],
    graph: {
      name: "tiny",
      node: [
        {
          opType: "Gather",
          input: ["table", "input_ids"],
          output: ["last_hidden_state"],
          attribute: [{ name: "axis", type: onnx.AttributeProto.AttributeType.INT, i: 0 }],
        },
      ],
      initializer: [
        {
          name: "table",
          dataType: FLOAT,
          dims: [VOCABULARY.length, TINY_DIMENSIONS],
          floatData: Array.from({ length: VOCABULARY.length * TINY_DIMENSIONS }, () => random() - 0.5),
        },
      ],
      input: ["input_ids", "attention_mask", "token_type_ids"].map((name) => value(name, INT64, tokens)),
      output: [value("last_hidden_state", FLOAT, [...tokens, TINY_DIMENSIONS])],
    },
  };
  return onnx.ModelProto.encode(onnx.ModelProto.create(model)).finish();
}
