import { registerEnumType } from 'type-graphql';

export enum NodeKind {
  TRIAL = 'TRIAL',
  ARM = 'ARM',
  DRUG = 'DRUG',
  DRUG_CLASS = 'DRUG_CLASS',
  PROCEDURE = 'PROCEDURE',
  TARGET = 'TARGET',
  CONDITION = 'CONDITION',
  ENDPOINT = 'ENDPOINT',
  SITE = 'SITE',
  ORGANIZATION = 'ORGANIZATION',
  PUBLICATION = 'PUBLICATION',
  FINDING = 'FINDING',
  DOCUMENT = 'DOCUMENT',
}

registerEnumType(NodeKind, {
  name: 'NodeKind',
  description: 'What a node is.',
  valuesConfig: {
    TRIAL: { description: 'A clinical trial or study.' },
    ARM: { description: 'An arm of a trial.' },
    DRUG: { description: 'A drug.' },
    DRUG_CLASS: { description: 'A class of drugs, by mechanism or chemistry.' },
    PROCEDURE: { description: 'A therapy that is no drug: radiation, surgery, transplant …' },
    TARGET: { description: 'A molecule that drugs act on.' },
    CONDITION: { description: 'What trials study.' },
    ENDPOINT: { description: 'What an outcome measure measures (ORR, PFS …).' },
    SITE: { description: 'A place where trials are conducted.' },
    ORGANIZATION: { description: 'A sponsor or collaborator.' },
    PUBLICATION: { description: 'An article or review.' },
    FINDING: { description: 'One number that a document reports.' },
    DOCUMENT: { description: 'One file, page or registry answer as it came.' },
  },
});
