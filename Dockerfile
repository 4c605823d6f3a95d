# Built where the development packages are, run without them.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 GRAPH_PATH=/app/data/graph
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/cypher cypher
COPY --from=build /app/schema schema
COPY --from=build /app/seeds seeds
# A named volume takes over the owner of the folder that it is mounted on.
RUN mkdir data && chown node:node data
USER node
EXPOSE 4000
# node itself, not npm, so that SIGTERM reaches the server.
CMD ["node", "dist/main.js", "serve"]
