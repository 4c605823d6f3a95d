import './no-metadata.js';

import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ArmResolver } from './arm/arm.resolver.js';
import { CombinationGroupResolver, CombinationResolver } from './combination/combination.resolver.js';
import { ConditionResolver } from './condition/condition.resolver.js';
import { DatasetResolver } from './dataset/dataset.resolver.js';
import { DocumentResolver } from './document/document.resolver.js';
import { DrugResolver } from './drug/drug.resolver.js';
import { DrugClassResolver } from './drug-class/drug-class.resolver.js';
import { EndpointResolver } from './endpoint/endpoint.resolver.js';
import { EvidenceMapResolver, MapCellResolver } from './evidence-map/evidence-map.resolver.js';
import { FacetResolver } from './facet/facet.resolver.js';
import { FindingResolver } from './finding/finding.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { PathsResolver } from './paths/paths.resolver.js';
import { ProcedureResolver } from './procedure/procedure.resolver.js';
import { PublicationResolver } from './publication/publication.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { SiteResolver } from './site/site.resolver.js';
import { SubgraphResolver } from './subgraph/subgraph.resolver.js';
import { TargetResolver } from './target/target.resolver.js';
import { TrialResolver } from './trial/trial.resolver.js';
import { TrialEdgeResolver } from './trial/trial-edge.resolver.js';
import { UnresolvedResolver } from './unresolved/unresolved.resolver.js';

/** The schema of the API with its resolvers. */
export function apiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    validate: false,
    resolvers: [
      NodeResolver,
      TrialResolver,
      TrialEdgeResolver,
      ArmResolver,
      DrugResolver,
      DrugClassResolver,
      ProcedureResolver,
      TargetResolver,
      ConditionResolver,
      EndpointResolver,
      SiteResolver,
      OrganizationResolver,
      PublicationResolver,
      FindingResolver,
      DocumentResolver,
      CombinationResolver,
      CombinationGroupResolver,
      SearchResolver,
      SubgraphResolver,
      PathsResolver,
      FacetResolver,
      EvidenceMapResolver,
      MapCellResolver,
      UnresolvedResolver,
      DatasetResolver,
    ],
  });
  // type-graphql has no place for a description of the root.
  const query = schema.getQueryType();
  if (query) query.description = 'The doors into the graph. A term may be a node id or any known name, in English or Chinese.';
  return schema;
}
