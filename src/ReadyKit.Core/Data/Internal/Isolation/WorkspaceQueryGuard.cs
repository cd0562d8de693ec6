using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using ReadyKit.Workspaces;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Keeps the filter of workspaces where a query ignores all filters without naming one, as EF Core itself does to reload a row or to read its
/// values; marks queries that ignore it by name, and bulk statements on workspaces, for the <see cref="CommandGuard"/>; and refuses a bulk update that would
/// move rows into another workspace.
/// </summary>
internal sealed class WorkspaceQueryGuard : IQueryExpressionInterceptor
{
    private static readonly MethodInfo _like = typeof(DbFunctionsExtensions).GetMethod(
        nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string)])!;

    public static WorkspaceQueryGuard Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        eventData.Context is ReadyKitDbContext context ? new Visitor(context.Model).Visit(queryExpression) : queryExpression;

    private sealed class Visitor(IModel model) : ExpressionVisitor
    {
        private bool _isAcross;

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(EntityFrameworkQueryableExtensions))
            {
                return base.VisitMethodCall(node);
            }

            return node.Method.Name switch
            {
                nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters) => VisitIgnoring(node),
                nameof(EntityFrameworkQueryableExtensions.ExecuteUpdate) or nameof(EntityFrameworkQueryableExtensions.ExecuteDelete) => VisitBulk(node),
                _ => base.VisitMethodCall(node),
            };
        }

        protected override Expression VisitExtension(Expression node)
        {
            // SqlQuery<T>: a type of its own beside the mapped one, without its filter.
            if (node is EntityQueryRootExpression { EntityType: { } type } && typeof(IWorkspaceScoped).IsAssignableFrom(type.ClrType)
                && model.FindEntityType(type.Name) != type)
            {
                throw new WorkspaceIsolationException(
                    $"SqlQuery<{type.ClrType.Name}> would read rows of all workspaces. Use FromSql on the context's set, which the filter of workspaces applies to.");
            }

            return base.VisitExtension(node);
        }

        private Expression VisitIgnoring(MethodCallExpression node)
        {
            var row = node.Method.GetGenericArguments();
            var source = Visit(node.Arguments[0]);
            if (node.Arguments.Count == 1)
            {
                string[] others = [.. model.GetEntityTypes().SelectMany(t => t.GetDeclaredQueryFilters()).Select(f => f.Key).OfType<string>()
                    .Where(name => name != WorkspaceFilter.Name).Distinct()];
                return Call(nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters), row, source, Expression.Constant(others));
            }

            var names = (node.Arguments[1] as ConstantExpression)?.Value as IEnumerable<string>;
            var ignoring = node.Update(null, [source, node.Arguments[1]]);
            if (names?.Contains(WorkspaceFilter.Name) == false)
            {
                return ignoring;
            }

            _isAcross = true;
            return Tag(ignoring, row, CommandGuard.AcrossTag);
        }

        private MethodCallExpression VisitBulk(MethodCallExpression node)
        {
            var check = new SetterCheck();
            check.Visit(node.Arguments.ElementAtOrDefault(1));
            var row = node.Method.GetGenericArguments();
            List<Expression> arguments = [Visit(node.Arguments[0]), .. node.Arguments.Skip(1).Select(a => Visit(a))];
            var isUpdate = node.Method.Name == nameof(EntityFrameworkQueryableExtensions.ExecuteUpdate);
            if (check.ChangesWorkspaces || typeof(Workspace).IsAssignableFrom(row[0]))
            {
                arguments[0] = isUpdate ? Mark(arguments[0], row, CommandGuard.TenantTag) : Tag(arguments[0], row, CommandGuard.TenantTag);
            }

            if (isUpdate && _isAcross)
            {
                arguments[0] = Mark(arguments[0], row, CommandGuard.AcrossTag);
            }

            return node.Update(null, arguments);
        }

        private static MethodCallExpression Tag(Expression source, Type[] row, string tag) =>
            Call(nameof(EntityFrameworkQueryableExtensions.TagWith), row, source, Expression.Constant(tag));

        /// <summary>EF Core loses the tags of updates: a condition that always holds carries the mark there.</summary>
        private static MethodCallExpression Mark(Expression source, Type[] row, string tag)
        {
            var always = Expression.Call(_like, Expression.Constant(EF.Functions), Expression.Constant(tag), Expression.Constant("ReadyKit%"));
            var predicate = Expression.Lambda(always, Expression.Parameter(row[0], "row"));
            return Expression.Call(typeof(Queryable), nameof(Queryable.Where), row, source, Expression.Quote(predicate));
        }

        private static MethodCallExpression Call(string method, Type[] row, params Expression[] arguments) =>
            Expression.Call(typeof(EntityFrameworkQueryableExtensions), method, row, arguments);
    }

    /// <summary>Looks at the columns that a bulk update sets: each setter begins with a lambda that names its column.</summary>
    private sealed class SetterCheck : ExpressionVisitor
    {
        public bool ChangesWorkspaces { get; private set; }

        protected override Expression VisitNew(NewExpression node)
        {
            var selector = node.Arguments.FirstOrDefault();
            if ((selector is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : selector) is LambdaExpression lambda)
            {
                Check(WithoutCast(lambda.Body));
            }

            return base.VisitNew(node);
        }

        private void Check(Expression column)
        {
            var (row, name) = column switch
            {
                MemberExpression { Expression: { } owner } member => (owner, member.Member.Name),
                MethodCallExpression { Method.Name: nameof(EF.Property), Arguments: [var owner, ConstantExpression { Value: string value }] } => (owner, value),
                MethodCallExpression { Object: { } owner, Arguments: [ConstantExpression { Value: string value }] } => (owner, value),
                _ => (column, ""),
            };
            var type = WithoutCast(row).Type;
            ChangesWorkspaces |= typeof(Workspace).IsAssignableFrom(type);
            if (name == nameof(IWorkspaceScoped.WorkspaceId) && typeof(IWorkspaceScoped).IsAssignableFrom(type))
            {
                throw new WorkspaceIsolationException($"An update of {type.Name} would move rows into another workspace.");
            }
        }

        private static Expression WithoutCast(Expression expression) =>
            expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast ? WithoutCast(cast.Operand) : expression;
    }
}
