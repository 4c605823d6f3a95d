/** Nodes and edges ready to be written: pure data, the same for the same records. */

/** What a property may hold on both engines; a list holds one type and no nulls. */
export type Value = string | number | boolean | readonly string[] | readonly number[];
export type Properties = Readonly<Record<string, Value>>;

/** `label` is one of `schema/nodes.tsv`; `id` tells it before its colon (`drug:anlotinib`). */
export interface FragmentNode {
  readonly label: string;
  readonly id: string;
  readonly properties: Properties;
}

/** `type` is one of `schema/relations.tsv`; `from` and `to` are node ids. Parallel edges of one type differ in their properties. */
export interface FragmentEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

export interface Fragment {
  readonly nodes: readonly FragmentNode[];
  readonly edges: readonly FragmentEdge[];
}
